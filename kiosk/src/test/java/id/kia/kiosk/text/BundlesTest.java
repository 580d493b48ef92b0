package id.kia.kiosk.text;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.Refusal;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockFault;
import id.kia.kiosk.technician.TechnicianServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {
  private final Texts screen = Texts.load(ScreenServer.class, "texts", "id");
  private final Texts technician = Texts.load(TechnicianServer.class, "texts", "id");

  @ParameterizedTest
  @EnumSource(Condition.class)
  void every_condition_has_words_for_the_technician_and_for_the_child(Condition condition) {
    assertHas(technician, "fault." + condition.code() + ".what");
    assertHas(technician, "fault." + condition.code() + ".next");
    assertHas(screen, "out." + condition.code());
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_says_why_what_next_and_who_helps(Refusal refusal) {
    assertHas(screen, "refused." + refusal.code() + ".why");
    assertHas(screen, "refused." + refusal.code() + ".next");
    assertHas(screen, "refused." + refusal.code() + ".picture");
    assertHas(screen, "who." + screen.get("refused." + refusal.code() + ".who"));
  }

  @Test
  void every_refusal_of_the_bundle_is_whole() {
    screen.keys().stream()
        .filter(key -> key.startsWith("refused.") && key.endsWith(".next"))
        .map(key -> key.substring(0, key.length() - ".next".length()))
        .forEach(
            refusal -> {
              assertHas(screen, "who." + screen.get(refusal + ".who"));
              assertHas(screen, refusal + ".picture");
            });
  }

  @Test
  void every_code_and_account_of_the_technician_has_words() {
    for (var why : MoveRefused.Why.values()) {
      assertHas(technician, "refusal." + why.code());
    }
    for (var kind : StockFault.Kind.values()) {
      assertHas(technician, "refusal." + kind.code());
    }
    for (var account : Account.values()) {
      assertHas(technician, "account." + account);
    }
    for (var state : new OrderState[] {OrderState.OUTCOME_UNKNOWN, OrderState.CAPTURED}) {
      assertHas(technician, "state." + state);
    }
  }

  @Test
  void a_missing_key_or_bundle_is_an_error() {
    assertThrows(IllegalArgumentException.class, () -> screen.get("no.such.key"));
    assertThrows(IllegalStateException.class, () -> Texts.load(ScreenServer.class, "texts", "xx"));
  }

  private static void assertHas(Texts texts, String key) {
    assertTrue(texts.has(key), "the bundle lacks " + key);
  }
}
