/**
 * The office's one database file: connection, transaction and numbered migrations.
 *
 * <p>Main types: {@link id.kia.hub.store.HubStore}. What is kept stands in the {@code ...Store}
 * classes beside the code that uses it. Invariant: every table's key begins with the column {@code
 * office}, so that the same schema can be spread over several offices later.
 */
@NullMarked
package id.kia.hub.store;

import org.jspecify.annotations.NullMarked;
