package id.kia.kiosk.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.incident.IncidentFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One incident: the newest part of the journal and the notes of the printer's calls.
 *
 * @param events oldest first, without personal content
 * @param calls notes of {@link CallFile}, oldest first
 */
public record IncidentBundle(List<JsonNode> events, List<JsonNode> calls) {
  private static final int FORMAT = 1;
  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_BYTES = 16 << 20;
  private static final String MANIFEST = "manifest.json";
  private static final String EVENTS = "events.jsonl";
  private static final String CALLS = "calls.jsonl";

  public IncidentBundle {
    events = List.copyOf(events);
    calls = List.copyOf(calls);
  }

  /**
   * Of a kiosk that runs or not; nothing in its folder is changed.
   *
   * @throws IncidentFault {@link Kind#NO_DATA}
   */
  public static IncidentBundle of(Path data) throws IncidentFault {
    List<JsonNode> events = new ArrayList<>();
    var mask = new EventMask();
    for (ObjectNode event : IncidentStore.newest(data.resolve(Storage.DATABASE), MOST_EVENTS)) {
      events.add(event.set("data", mask.masked(event.path("data"))));
    }
    List<JsonNode> calls = new ArrayList<>();
    for (String name : List.of(CallFile.OLDER, CallFile.NAME)) {
      calls.addAll(kept(data.resolve(name)));
    }
    return new IncidentBundle(events, calls);
  }

  /** The lines of a file that a kiosk may just be writing; a torn one is left out. */
  private static List<JsonNode> kept(Path file) throws IncidentFault {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<JsonNode> notes = new ArrayList<>();
    try {
      for (String line :
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
        try {
          notes.add(object(line));
        } catch (IncidentFault torn) {
          notes.add(JsonNodeFactory.instance.objectNode().put("torn", line.length()));
        }
      }
    } catch (IOException e) {
      throw new IncidentFault(Kind.NO_DATA, "cannot read " + file, e);
    }
    return notes;
  }

  /** The bundle as a ZIP; the same bundle gives the same parts. */
  public byte[] bytes() throws IOException {
    byte[] eventLines = lines(events);
    byte[] callLines = lines(calls);
    ObjectNode manifest = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    manifest.put(EVENTS, sha256(eventLines)).put(CALLS, sha256(callLines));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      part(zip, MANIFEST, Json.bytes(manifest));
      part(zip, EVENTS, eventLines);
      part(zip, CALLS, callLines);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads one that anybody may have sent.
   *
   * @throws IncidentFault with the code of what is wrong with it
   */
  public static IncidentBundle read(byte[] file) throws IncidentFault {
    Map<String, byte[]> parts = parts(file);
    JsonNode manifest = object(text(parts.getOrDefault(MANIFEST, new byte[0]), Kind.OTHER_FORMAT));
    if (manifest.path("format").asInt() != FORMAT) {
      throw new IncidentFault(
          Kind.OTHER_FORMAT, "format " + manifest.path("format") + ", this reads " + FORMAT, null);
    }
    return new IncidentBundle(part(parts, manifest, EVENTS), part(parts, manifest, CALLS));
  }

  private static List<JsonNode> part(Map<String, byte[]> parts, JsonNode manifest, String name)
      throws IncidentFault {
    byte[] bytes = parts.get(name);
    if (bytes == null || !sha256(bytes).equals(manifest.path(name).asText())) {
      throw new IncidentFault(Kind.DAMAGED, name + " is missing or not what was packed", null);
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text(bytes, Kind.BAD_LINE).lines().toList()) {
      lines.add(object(line));
    }
    return lines;
  }

  private static Map<String, byte[]> parts(byte[] file) throws IncidentFault {
    Map<String, byte[]> parts = new HashMap<>();
    int left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || parts.size() > 8) {
          throw new IncidentFault(Kind.TOO_LARGE, "more than " + MOST_BYTES + " bytes", null);
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IncidentFault(Kind.NOT_A_BUNDLE, "no ZIP, or a damaged one", e);
    }
    if (parts.isEmpty()) {
      throw new IncidentFault(Kind.NOT_A_BUNDLE, "no ZIP, or an empty one", null);
    }
    return parts;
  }

  private static String text(byte[] bytes, Kind otherwise) throws IncidentFault {
    if (bytes.length == 0 && otherwise == Kind.OTHER_FORMAT) {
      throw new IncidentFault(otherwise, "no " + MANIFEST, null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode object(String line) throws IncidentFault {
    try {
      JsonNode node = Json.strict().readTree(line);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new IncidentFault(Kind.BAD_LINE, "a line that is no JSON", e);
    }
    throw new IncidentFault(Kind.BAD_LINE, "a line that is no JSON object", null);
  }

  private static byte[] lines(List<JsonNode> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> text.append(Json.text(node)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
