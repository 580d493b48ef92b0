/**
 * The sample class: thirty-six invented pupils of an invented school in Balangan, one for each trap
 * a school's list can hold, with portraits drawn by code.
 *
 * <p>{@link id.kia.hub.sample.SampleClass} writes list, photographs and office data for a given
 * day, because every trap about age depends on it. The list and the faces are resources in {@code
 * sample/}: {@code kelas.csv} (with an age instead of a date), {@code wajah.yaml}, {@code
 * kantor.yaml}.
 *
 * <p>Invariant: nobody real is named or portrayed. Serials of every NIK begin at 9901, the head's
 * NIP holds a month 13, the TTE texts say CONTOH under {@code .invalid}.
 */
package id.kia.hub.sample;
