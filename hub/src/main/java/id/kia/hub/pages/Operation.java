package id.kia.hub.pages;

import id.kia.hub.people.Role;
import io.vertx.core.http.HttpMethod;
import java.util.Set;

/**
 * One thing a person can do.
 *
 * @param path in Vert.x form, {@code :name} for a parameter
 * @param roles who may; empty means anybody, also without a session
 */
record Operation(HttpMethod method, String path, Set<Role> roles, Handler handler) {
  /** Blocking work behind an operation, on a virtual thread. */
  interface Handler {
    Reply answer(OfficeRequest request) throws Exception;
  }

  Operation {
    roles = Set.copyOf(roles);
  }

  boolean open() {
    return roles.isEmpty();
  }
}
