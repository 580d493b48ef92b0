package id.kia.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final SigningKey KEY = SigningKey.generate(Purpose.CODE, new SecureRandom());
  private static final KeyRing TRUSTED = KeyRing.of(List.of(KEY.verifyingKey()));

  @Test
  void a_torn_slip_is_ours_and_damaged() {
    String code =
        PickupCodes.encode(
            PickupCodes.issue(
                KEY, "6311", new OrderId(new UUID(1, 2)), 1, LocalDate.of(2030, 1, 1)),
            KEY);
    assertInstanceOf(Scanned.Genuine.class, PickupCodes.read(code, TRUSTED));
    assertNotEquals(code, Papers.damaged(code));
    assertInstanceOf(Scanned.Damaged.class, PickupCodes.read(Papers.damaged(code), TRUSTED));
    assertEquals("AAA?", Papers.damaged("AAA"));
  }

  @Test
  void foreign_papers_are_what_they_say() {
    for (Papers.Foreign paper : new Papers(Optional.empty()).foreign()) {
      Scanned scanned = PickupCodes.read(paper.code(), TRUSTED);
      if (paper.paper().equals("OTHER_OFFICE")) {
        assertEquals(new Scanned.Forged(Scanned.Why.UNKNOWN_KEY), scanned);
      } else {
        assertInstanceOf(Scanned.NotOurs.class, scanned, paper.paper());
      }
    }
  }
}
