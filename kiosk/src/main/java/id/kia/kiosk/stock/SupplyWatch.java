package id.kia.kiosk.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.SettingStore;
import org.jdbi.v3.core.Handle;

/**
 * Tells the office once when supplies end before new ones could be here, and again only after they
 * were filled up in between; durable, so a reboot repeats nothing.
 */
public final class SupplyWatch {
  private static final String TOLD = "supply.told";

  private final EventJournal journal;

  public SupplyWatch(EventJournal journal) {
    this.journal = journal;
  }

  /** Looks at a forecast in this transaction; a kiosk that was never stocked is no news. */
  public void look(Handle tx, Forecast forecast, boolean everStocked) {
    boolean soon = everStocked && forecast.soon(forecast.cards());
    boolean told = SettingStore.get(tx, TOLD).map(Boolean::parseBoolean).orElse(false);
    if (soon != told) {
      SettingStore.put(tx, TOLD, Boolean.toString(soon));
      if (soon) {
        journal.alarm(tx, data(forecast));
      }
    }
  }

  private static ObjectNode data(Forecast forecast) {
    ObjectNode data = Alarm.of(StockAlarm.SUPPLY_LOW.code());
    data.put("cardsLeft", forecast.cards());
    forecast.days().ifPresent(days -> data.put("schoolDaysLeft", days));
    data.put("leadSchoolDays", forecast.policy().leadSchoolDays());
    return data;
  }
}
