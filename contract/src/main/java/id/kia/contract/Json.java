package id.kia.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one JSON dialect of the contract: camelCase records, ISO dates, Base64 bytes, absent instead
 * of null. Both mappers are thread-safe and must not be reconfigured.
 */
public final class Json {
  private static final JsonMapper STRICT = build(true);
  private static final JsonMapper TOLERANT = build(false);

  private Json() {}

  /** Fails on unknown and doubled fields: for what a person or the other side asks us to do. */
  public static JsonMapper strict() {
    return STRICT;
  }

  /** Skips unknown fields: for answers of a newer other side. Doubled fields still fail. */
  public static JsonMapper tolerant() {
    return TOLERANT;
  }

  /** UTF-8 bytes of a record. */
  public static byte[] bytes(Object value) {
    try {
      return STRICT.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a record of the contract must be writable", e);
    }
  }

  /** Text of a record. */
  public static String text(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /** A record as a tree, for {@code data} of an event. */
  public static JsonNode tree(Object value) {
    return STRICT.valueToTree(value);
  }

  /** Reads one record strictly. */
  public static <T> T read(byte[] json, Class<T> type) throws BadJsonException {
    return read(STRICT, json, type);
  }

  /** Reads one record, skipping fields that this version does not know. */
  public static <T> T readTolerant(byte[] json, Class<T> type) throws BadJsonException {
    return read(TOLERANT, json, type);
  }

  private static <T> T read(JsonMapper mapper, byte[] json, Class<T> type) throws BadJsonException {
    T value;
    try {
      value = mapper.readValue(json, type);
    } catch (IOException e) {
      throw new BadJsonException(reason(e));
    }
    if (value == null) {
      throw new BadJsonException("null");
    }
    return value;
  }

  /** Where and which rule; never Jackson's own words, for those quote the value. */
  private static String reason(IOException e) {
    String rule =
        e.getCause() instanceof IllegalArgumentException guard
                && guard.getStackTrace().length > 0
                && guard.getStackTrace()[0].getClassName().equals(Guard.class.getName())
            ? String.valueOf(guard.getMessage())
            : e.getClass().getSimpleName();
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? path(mapping) + ": " + rule
        : rule;
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        String name = step.getFieldName();
        // An unknown field's name is the sender's text: it may be anything.
        path.append(path.isEmpty() ? "" : ".").append(name.matches("[A-Za-z]{1,30}") ? name : "?");
      }
    }
    return path.toString();
  }

  private static JsonMapper build(boolean strict) {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .build();
  }
}
