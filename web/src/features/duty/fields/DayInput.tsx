import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

const kFormat = 'YYYY-MM-DD';

/** A day of the district's calendar as it is shown everywhere, "2026-11-25"; typed or chosen. */
export function DayInput(props: {
  id?: string;
  'aria-label'?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  disabled?: boolean;
  allowClear?: boolean;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      className="duty-day"
      format={kFormat}
      placeholder={kFormat}
      value={value ? dayjs(value, kFormat) : null}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(day) => onChange?.(day?.format(kFormat))}
    />
  );
}
