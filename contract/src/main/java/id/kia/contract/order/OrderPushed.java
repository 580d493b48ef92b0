package id.kia.contract.order;

import id.kia.contract.Guard;
import id.kia.contract.code.KeyedHash;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One print order for one kiosk. Carries no name and no birth date in the open. All dates are local
 * dates in the kiosk's zone, both ends included.
 *
 * @param version 1 or more; a higher one replaces content and codes
 * @param officeCode 4 digits: province and regency
 * @param schoolNpsn 8 digits
 * @param className 1 to 20 characters
 * @param sku which blank, 1 to 40 of letters, digits, dot, dash, underscore
 * @param notBefore first day on which it may be issued
 * @param lastDay last day on which this card type may be issued
 * @param collectUntil last day it waits for collection
 * @param issueNumber of the pickup code, 1 to 65535
 * @param codeHash of the typed code, see {@link KeyedHash#ofTypedCode}
 * @param factorHash of PIN or birth date, see {@link KeyedHash#ofFactor}
 * @param priority 0 (usual) to 9 (first)
 * @param sealedContent a CardContent as JSON, sealed to the kiosk for this order and version
 * @param photoSha256 64 lower-case hex digits of the sealed photo, or null without photo
 * @param photoBytes length of the sealed photo, 0 without photo, at most 8 MiB
 * @param application the hub's name of what was applied for, 1 to 60 characters, or null; the kiosk
 *     gives it back in its list
 * @param nikHash of the NIK under a key that only the hub has, or null; given back too
 */
public record OrderPushed(
    OrderId orderId,
    int version,
    String officeCode,
    String schoolNpsn,
    String className,
    CardType cardType,
    String sku,
    LocalDate notBefore,
    LocalDate lastDay,
    LocalDate collectUntil,
    int issueNumber,
    KeyedHash codeHash,
    FactorKind factorKind,
    KeyedHash factorHash,
    int priority,
    byte[] sealedContent,
    @Nullable String photoSha256,
    long photoBytes,
    @Nullable String application,
    @Nullable KeyedHash nikHash)
    implements OrderMessage {

  /** Largest sealed photo, in bytes. */
  public static final long MAX_PHOTO_BYTES = 8L << 20;

  private static final Pattern SKU = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Of an application that is not named. */
  @SuppressWarnings("NullAway") // it does not see the annotations of the components
  public OrderPushed(
      OrderId orderId,
      int version,
      String officeCode,
      String schoolNpsn,
      String className,
      CardType cardType,
      String sku,
      LocalDate notBefore,
      LocalDate lastDay,
      LocalDate collectUntil,
      int issueNumber,
      KeyedHash codeHash,
      FactorKind factorKind,
      KeyedHash factorHash,
      int priority,
      byte[] sealedContent,
      @Nullable String photoSha256,
      long photoBytes) {
    this(
        orderId,
        version,
        officeCode,
        schoolNpsn,
        className,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        issueNumber,
        codeHash,
        factorKind,
        factorHash,
        priority,
        sealedContent,
        photoSha256,
        photoBytes,
        null,
        null);
  }

  public OrderPushed {
    if (application != null) {
      Guard.text("application", application, 1, 60);
    }
    Guard.present("orderId", orderId);
    Guard.range("version", version, 1, Integer.MAX_VALUE);
    Guard.digits("officeCode", officeCode, 4);
    Guard.digits("schoolNpsn", schoolNpsn, 8);
    Guard.text("className", className, 1, 20);
    Guard.present("cardType", cardType);
    Guard.matches("sku", sku, SKU);
    Guard.present("notBefore", notBefore);
    Guard.present("lastDay", lastDay);
    Guard.present("collectUntil", collectUntil);
    Guard.rule("lastDay", !lastDay.isBefore(notBefore), "not before notBefore");
    Guard.range("issueNumber", issueNumber, 1, 0xFFFF);
    Guard.present("codeHash", codeHash);
    Guard.present("factorKind", factorKind);
    Guard.present("factorHash", factorHash);
    Guard.range("priority", priority, 0, 9);
    sealedContent = Guard.bytes("sealedContent", sealedContent, 1, 1 << 20);
    if (photoSha256 == null) {
      Guard.range("photoBytes", photoBytes, 0, 0);
    } else {
      Guard.matches("photoSha256", photoSha256, SHA256);
      Guard.range("photoBytes", photoBytes, 1, MAX_PHOTO_BYTES);
    }
  }
}
