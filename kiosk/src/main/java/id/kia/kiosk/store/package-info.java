/**
 * The kiosk's one SQLite file: connections, transactions, numbered migrations, settings.
 *
 * <p>{@link id.kia.kiosk.store.KioskStore} gives one writer and many readers; {@link
 * id.kia.kiosk.store.SettingStore} keeps single values. SQL about anything else stands in a class
 * named {@code ...Store} beside what it keeps, and takes the open transaction as a parameter, so
 * that one step of an order is one transaction whoever writes a part of it.
 *
 * <p>Invariant: what {@code write} has returned is on the disk (WAL, synchronous FULL); what it has
 * thrown never happened.
 */
@NullMarked
package id.kia.kiosk.store;

import org.jspecify.annotations.NullMarked;
