package id.kia.hub.pages;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person had typed when the session ended: it waits inside the log-in page and is offered to
 * be sent again. The hub itself keeps nothing of it.
 *
 * @param action where the form was sent
 * @param fields names and values in their order, without the ended session's token
 */
public record KeptForm(String action, List<Map.Entry<String, String>> fields) {
  /** Before the name of each kept field, and before the address. */
  public static final String FIELD = "kept.";

  static final String ACTION = "kept:action";
  private static final Pattern OURS = Pattern.compile("/office/[a-z]{1,40}");

  /** Of the request that came without a session. */
  static Optional<KeptForm> sent(String action, MultiMap form) {
    return of(action, form, "");
  }

  /** Of the log-in that carried it. */
  static Optional<KeptForm> carried(MultiMap logIn) {
    String action = logIn.get(ACTION);
    return action == null ? Optional.empty() : of(action, logIn, FIELD);
  }

  private static Optional<KeptForm> of(String action, MultiMap form, String prefix) {
    if (!OURS.matcher(action).matches()) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (Map.Entry<String, String> field : form.entries()) {
      if (field.getKey().startsWith(prefix)) {
        String name = field.getKey().substring(prefix.length());
        if (!name.equals("csrf")) {
          fields.add(Map.entry(name, field.getValue()));
        }
      }
    }
    return Optional.of(new KeptForm(action, List.copyOf(fields)));
  }

  /** What was typed may name a child. */
  @Override
  public String toString() {
    return "KeptForm[" + action + "]";
  }
}
