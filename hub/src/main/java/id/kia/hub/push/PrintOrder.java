package id.kia.hub.push;

import id.kia.contract.order.CardType;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One order as the hub keeps it; its person is in the application only.
 *
 * @param version of the hub's latest word about it
 * @param slipSecrets wrapped, see {@link SlipSecrets}
 * @param photoSha256 of the sealed photo, or null
 */
record PrintOrder(
    OrderId orderId,
    String applicationId,
    KioskId kioskId,
    int version,
    OrderState state,
    int issueNumber,
    CardType cardType,
    String sku,
    LocalDate notBefore,
    LocalDate lastDay,
    LocalDate collectUntil,
    int priority,
    byte[] slipSecrets,
    @Nullable String photoSha256) {

  PrintOrder inState(OrderState next, int nextVersion) {
    return new PrintOrder(
        orderId,
        applicationId,
        kioskId,
        nextVersion,
        next,
        issueNumber,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        priority,
        slipSecrets,
        photoSha256);
  }

  /** As kiosks' lists say, above every version and issue number named there. */
  PrintOrder listed(KioskId home, OrderState said, int highestVersion, int highestIssue) {
    return new PrintOrder(
        orderId,
        applicationId,
        home,
        Math.max(version, highestVersion),
        said,
        Math.max(issueNumber, highestIssue),
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        priority,
        slipSecrets,
        photoSha256);
  }

  /** With a new slip. */
  PrintOrder issuedAgain(int nextVersion, byte[] secrets) {
    return new PrintOrder(
        orderId,
        applicationId,
        kioskId,
        nextVersion,
        state,
        issueNumber + 1,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        priority,
        secrets,
        photoSha256);
  }

  PrintOrder withPriority(int nextVersion, int nextPriority) {
    return new PrintOrder(
        orderId,
        applicationId,
        kioskId,
        nextVersion,
        state,
        issueNumber,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        nextPriority,
        slipSecrets,
        photoSha256);
  }

  PrintOrder withPhoto(String sha256) {
    return new PrintOrder(
        orderId,
        applicationId,
        kioskId,
        version,
        state,
        issueNumber,
        cardType,
        sku,
        notBefore,
        lastDay,
        collectUntil,
        priority,
        slipSecrets,
        sha256);
  }

  @Override
  public String toString() {
    return "PrintOrder[" + orderId + ", " + state + ", version " + version + "]";
  }
}
