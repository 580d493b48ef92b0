package id.kia.hub.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** Codes of findings that hold an application back until a verifier confirms each by itself. */
public final class Blocks {
  private Blocks() {}

  /** Codes as the store keeps them. */
  public static List<String> read(String json) {
    return RowStore.read(json, new TypeReference<>() {});
  }
}
