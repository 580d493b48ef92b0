package id.kia.kiosk.stock;

import id.kia.drivers.RibbonKind;
import java.util.Optional;
import java.util.Set;

/**
 * What one place uses; anything else is refused before it is booked.
 *
 * @param kinds registered blanks and ribbons by their name; empty: whatever is received
 * @param ribbon the only kind that its printer prints with, if it has one
 */
public record StockRules(Set<String> kinds, Optional<RibbonKind> ribbon) {
  /** Whatever comes. */
  public static final StockRules ANY = new StockRules(Set.of(), Optional.empty());

  public StockRules {
    kinds = Set.copyOf(kinds);
  }

  /** Throws {@code K-209} for a kind that is not registered here. */
  public void registered(String sku) {
    if (!kinds.isEmpty() && !kinds.contains(sku)) {
      throw new StockFault(StockFault.Kind.NOT_REGISTERED, sku);
    }
  }

  /** Throws {@code K-210} for a ribbon that this printer cannot print with. */
  public void fits(Optional<RibbonKind> kind) {
    if (ribbon.isPresent() && kind.isPresent() && !ribbon.equals(kind)) {
      throw new StockFault(StockFault.Kind.WRONG_RIBBON, kind.get() + " in a " + ribbon.get());
    }
  }
}
