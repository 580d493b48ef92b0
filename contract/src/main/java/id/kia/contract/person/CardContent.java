package id.kia.contract.person;

import id.kia.contract.Guard;
import id.kia.contract.order.CardType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is printed on one card, except the photo. Texts are as they are to be printed, already
 * normalised by the hub. {@code toString} shows nothing of it.
 *
 * @param nik 16 digits; never corrected, never compared with the birth date here (domain 2.1)
 * @param familyCardNo 16 digits
 * @param name 1 to 60 characters (Permendagri 73/2022)
 * @param rt up to 3 characters, may be empty; the same for {@code rw}
 * @param bloodType up to 15 characters; "-" and "TIDAK TAHU" are allowed
 * @param validUntil last day the card is valid, in the kiosk's zone
 * @param headNip NIP of the head of office, up to 30 characters
 * @param tteQr text of the electronic signature's QR as the office gave it, or null
 * @param tteImage PNG or JPEG of the electronic signature, at most 512 KiB, or null
 */
public record CardContent(
    Personal nik,
    Personal familyCardNo,
    Personal name,
    Sex sex,
    Personal birthPlace,
    LocalDate birthDate,
    String bloodType,
    String religion,
    String citizenship,
    Personal address,
    String rt,
    String rw,
    String village,
    String district,
    String regency,
    String province,
    Personal householdHead,
    Personal birthCertNo,
    CardType cardType,
    LocalDate validUntil,
    String placeOfIssue,
    LocalDate issuedOn,
    String officeTitle,
    String headName,
    String headNip,
    @Nullable Personal tteQr,
    byte @Nullable [] tteImage) {

  public CardContent {
    Guard.digits("nik", shown("nik", nik), 16);
    Guard.digits("familyCardNo", shown("familyCardNo", familyCardNo), 16);
    Guard.text("name", shown("name", name), 1, 60);
    Guard.present("sex", sex);
    Guard.text("birthPlace", shown("birthPlace", birthPlace), 1, 60);
    Guard.present("birthDate", birthDate);
    Guard.text("bloodType", bloodType, 0, 15);
    Guard.text("religion", religion, 0, 60);
    Guard.text("citizenship", citizenship, 1, 40);
    Guard.text("address", shown("address", address), 1, 200);
    Guard.text("rt", rt, 0, 3);
    Guard.text("rw", rw, 0, 3);
    Guard.text("village", village, 1, 60);
    Guard.text("district", district, 1, 60);
    Guard.text("regency", regency, 1, 60);
    Guard.text("province", province, 1, 60);
    Guard.text("householdHead", shown("householdHead", householdHead), 1, 60);
    Guard.text("birthCertNo", shown("birthCertNo", birthCertNo), 1, 40);
    Guard.present("cardType", cardType);
    Guard.present("validUntil", validUntil);
    Guard.rule("validUntil", validUntil.isAfter(birthDate), "after the birth date");
    Guard.text("placeOfIssue", placeOfIssue, 1, 60);
    Guard.present("issuedOn", issuedOn);
    Guard.text("officeTitle", officeTitle, 1, 120);
    Guard.text("headName", headName, 1, 80);
    Guard.text("headNip", headNip, 0, 30);
    if (tteQr != null) {
      Guard.text("tteQr", tteQr.value(), 1, 2000);
    }
    if (tteImage != null) {
      tteImage = Guard.bytes("tteImage", tteImage, 8, 512 * 1024);
    }
  }

  private static String shown(String field, @Nullable Personal personal) {
    return Guard.present(field, personal).value();
  }

  @Override
  public String toString() {
    return "CardContent[" + Personal.MASK + "]";
  }
}
