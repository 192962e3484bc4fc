import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import './day-input.css';

const kFormat = 'YYYY-MM-DD';

/** A day of the district's calendar as it is shown everywhere, "2026-11-25"; typed or chosen. */
export function DayInput(props: {
  id?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  value?: string;
  onChange?: (day: string | undefined) => void;
  /** Days before and after these cannot be chosen; typed ones are refused by the form. */
  min?: string | undefined;
  max?: string | undefined;
  disabled?: boolean;
  allowClear?: boolean;
}) {
  const { value, onChange, min, max, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      className="day-input"
      format={kFormat}
      placeholder={kFormat}
      status={rest['aria-invalid'] ? 'error' : undefined}
      minDate={min ? dayjs(min, kFormat) : undefined}
      maxDate={max ? dayjs(max, kFormat) : undefined}
      value={value ? dayjs(value, kFormat) : null}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      // So does going on to the next field or to a button.
      onBlur={({ target }) => {
        const typed = (target as HTMLInputElement).value;
        if (typed && typed !== value && dayjs(typed, kFormat).format(kFormat) === typed) onChange?.(typed);
      }}
      onChange={(day) => onChange?.(day?.format(kFormat))}
    />
  );
}
