package id.kia.kiosk.screen;

/**
 * What the page says about the place.
 *
 * @param officeName for instance {@code Disdukcapil Kabupaten Balangan}
 * @param complaintContact where somebody reports being asked for money: a number or an address
 */
public record ScreenPlace(String officeName, String complaintContact) {}
