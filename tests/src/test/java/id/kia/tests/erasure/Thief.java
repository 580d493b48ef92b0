package id.kia.tests.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who has the kiosk's disk and its program's source: takes the wrap off the key file,
 * gathers whatever in it may be a key, and tries each on each sealed part of a database. Written
 * from the formats, not with the kiosk's own code.
 */
final class Thief {
  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** A sealed part, and what it must have been sealed for. */
  record Sealed(String order, String use, byte[] box) {}

  private final Set<String> keys = new LinkedHashSet<>();

  /** All keys in the two key files of a data folder. */
  static Thief with(Path keyFile, Path wrappingKey) throws IOException {
    Thief thief = new Thief();
    ObjectMapper json = new ObjectMapper();
    JsonNode wrapped = json.readTree(Files.readAllBytes(keyFile));
    byte[] wrap = Files.readAllBytes(wrappingKey);
    byte[] fileKey = open(wrap, wrapped.get("fileKey").binaryValue(), "kia/key-file/v1");
    byte[] secrets =
        open(fileKey, wrapped.get("keys").binaryValue(), wrapped.get("format").asText());
    thief.gather(json.readTree(secrets));
    thief.keys.add(Base64.getEncoder().encodeToString(wrap));
    thief.keys.add(Base64.getEncoder().encodeToString(fileKey));
    return thief;
  }

  int keys() {
    return keys.size();
  }

  /** Orders of which something opens by any key at all. */
  Set<String> opens(List<Sealed> parts) {
    Set<String> opened = new TreeSet<>();
    for (Sealed part : parts) {
      for (String key : keys) {
        if (!opened.contains(part.order())
            && tried(Base64.getDecoder().decode(key), part.box(), part.use()).isPresent()) {
          opened.add(part.order());
        }
      }
    }
    return opened;
  }

  /** All sealed parts of a database, also of one that lies there with an unfinished log. */
  static List<Sealed> sealed(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select order_id, key_id, content, photo from sealed_content")) {
      List<Sealed> parts = new ArrayList<>();
      while (rows.next()) {
        String order = rows.getString("order_id");
        String tail = "|" + order + "|" + rows.getString("key_id");
        parts.add(new Sealed(order, "kia/vault/v1|content" + tail, rows.getBytes("content")));
        byte[] photo = rows.getBytes("photo");
        if (photo != null) {
          parts.add(new Sealed(order, "kia/vault/v1|photo" + tail, photo));
        }
      }
      return parts;
    }
  }

  /** Whatever has the length of a key, wherever it stands. */
  private void gather(JsonNode node) {
    if (node.isTextual()) {
      try {
        if (Base64.getDecoder().decode(node.asText()).length == KEY_BYTES) {
          keys.add(node.asText());
        }
      } catch (IllegalArgumentException e) {
        // No bytes at all.
      }
    }
    node.forEach(this::gather);
  }

  private static byte[] open(byte[] key, byte[] box, String use) {
    return tried(key, box, use)
        .orElseThrow(() -> new AssertionError("the key file has another format than this test"));
  }

  private static Optional<byte[]> tried(byte[] key, byte[] box, String use) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, Arrays.copyOf(box, IV_BYTES)));
      cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(box, IV_BYTES, box.length - IV_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
