import type { Level } from '../../check/config/config.ts';
import type { Slice } from '../../text/slice.ts';
import type { OfficeKind } from './offices.ts';

/** The office whose report it is. */
export interface Agency {
  readonly name: string;
  readonly slice: Slice;
  /** `government` …人民政府 · `township` 乡镇人民政府 · `street` 街道办事处 · `office` 政府办公厅（室） · `department` 局、委… */
  readonly kind: 'government' | 'township' | 'street' | 'office' | 'department' | 'other';
  /** Its level as the user says it; undefined where the user leaves it to the name. */
  readonly level?: Level;
  /** What the law takes it for as the user says it; undefined where the user leaves it to the name. */
  readonly said?: OfficeKind;
}
