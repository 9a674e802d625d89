import { form2019 } from './2019.ts';
import { form2021 } from './2021.ts';
import type { Edition, Form } from './form.ts';

/** The form of an edition. */
export const forms = (edition: Edition): Form => (edition === 2019 ? form2019 : form2021);

/**
 * The form that a reporting year prescribes: 2019 and 2020 the one on trial; later, and where the year is not known, the revised
 * one.
 */
export const formFor = (year: number | undefined): Form => (year === 2019 || year === 2020 ? form2019 : form2021);

/** The forms of both editions, the older first. */
export const allForms: readonly Form[] = [form2019, form2021];
