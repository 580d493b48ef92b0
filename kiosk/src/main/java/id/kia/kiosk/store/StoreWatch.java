package id.kia.kiosk.store;

import org.jdbi.v3.core.Handle;

/** Told around each committed transaction, on the writing thread; must return at once. */
public interface StoreWatch {

  /**
   * Called inside the transaction when all its work is done. Throwing rolls everything back: the
   * place for checks that span several tables, such as the equations of stock.
   */
  default void beforeCommit(Handle tx) {}

  /** Called when the transaction is durable: the place to wake whoever sends or shows. */
  default void committed() {}
}
