package id.kia.tests.power;

import id.kia.kiosk.app.Storage;
import id.kia.kiosk.store.KioskStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;

/**
 * What a power cut left in the kiosk's folder.
 *
 * @param name of the cut and of what was lost in it
 * @param moment of the world at the cut
 */
record DiskImage(String name, String moment, Map<String, byte[]> files) {

  /** Equal for equal images. */
  String fingerprint() {
    var print = new StringBuilder();
    files.forEach((file, bytes) -> print.append(file).append(fingerprint(bytes)));
    return print.toString();
  }

  /** Puts the files where a kiosk will look for them; all of them are private. */
  Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
    return folder;
  }

  /**
   * Opens the database as the kiosk does, which checks every page of it.
   *
   * @param data to which the image was written; changed by opening it
   * @return equal for images in which a kiosk finds the same rows and the same other files
   */
  String openedIn(Path data) {
    var contents = new StringBuilder();
    files.forEach(
        (file, bytes) -> {
          if (!file.startsWith(Storage.DATABASE)) {
            contents.append(file).append(fingerprint(bytes));
          }
        });
    try (KioskStore store = KioskStore.open(data.resolve(Storage.DATABASE))) {
      return contents.append(store.read(DiskImage::rows)).toString();
    }
  }

  private static Map<String, Long> rows(Handle handle) {
    Map<String, Long> tables = new TreeMap<>();
    for (String table :
        handle
            .createQuery("select name from sqlite_master where type = 'table'")
            .mapTo(String.class)
            .list()) {
      var print = new long[1];
      handle
          .createQuery("select * from " + table)
          .mapToMap()
          .forEach(
              row ->
                  row.forEach(
                      (column, value) ->
                          print[0] =
                              31 * print[0]
                                  + (value instanceof byte[] bytes
                                      ? fingerprint(bytes).hashCode()
                                      : (column + value).hashCode())));
      tables.put(table, print[0]);
    }
    return tables;
  }

  private static String fingerprint(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return ":" + bytes.length + ":" + sum.getValue() + ":" + Arrays.hashCode(bytes) + ";";
  }
}
