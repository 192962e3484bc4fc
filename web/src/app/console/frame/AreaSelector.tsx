import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { query } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';

const kDeepest = 2;

/** The area every list and map is about, kept in the address as area_id. Offers down to the village. */
export function AreaSelector() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const navigate = useNavigate();
  const location = useLocation();
  const allowed = useCan('territory_read');
  const tree = query.useQuery('get', '/territory/tree', {}, { enabled: allowed, staleTime: 60_000 });
  const options = useMemo(() => {
    const areas = tree.data?.areas ?? [];
    const below = (parent_id: string | null): { value: string; label: string; depth: number }[] =>
      areas
        .filter((area) => (area.parent_id ?? null) === parent_id && area.depth <= kDeepest)
        .flatMap((area) => [
          { value: area.id, label: format.localized(area.name), depth: area.depth },
          ...below(area.id),
        ]);
    return below(null);
  }, [tree.data, format]);
  if (!allowed) return null;

  const params = new URLSearchParams(location.search);
  const root = options.find(({ depth }) => depth === 0);
  const choose = (area_id: string) => {
    if (area_id === root?.value) params.delete('area_id');
    else params.set('area_id', area_id);
    for (const name of ['bbox', 'case']) params.delete(name);
    navigate({
      pathname: location.pathname.startsWith('/cases') ? '/cases' : location.pathname,
      search: params.toString(),
    });
  };
  return (
    <Select
      className="top-area"
      aria-label={t('top.area')}
      prefix={<Icon name="pin" size={16} />}
      value={params.get('area_id') ?? root?.value}
      placeholder={t('top.whole_district')}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={260}
      optionRender={({ data }) => <span style={{ paddingLeft: data.depth * 16 }}>{data.label}</span>}
      onChange={choose}
    />
  );
}
