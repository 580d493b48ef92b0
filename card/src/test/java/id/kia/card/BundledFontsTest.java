package id.kia.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts and without fontconfig prints the same dots. */
class BundledFontsTest {
  @TempDir Path folder;

  @Test
  void without_fontconfig_the_card_has_the_same_dots() throws Exception {
    assumeTrue(!child("bare").contains("fonts work"), "fontconfig cannot be hidden here");
    assertEquals(SampleContent.LOOKED_AT, child().strip());
  }

  @Test
  void the_fonts_travel_with_their_licence() {
    assertNotNull(getClass().getResource("/card/fonts/LICENSE-DejaVu.txt"));
  }

  /**
   * Java loads libfontconfig.so.1 by name. A library of that name without a single font function
   * stands first in its search path, as if fontconfig were missing.
   */
  private String child(String... args) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home", ""));
    Path hollow = java.resolve("lib/libjsig.so");
    assumeTrue(Files.exists(hollow), "this Java has no library to stand in");
    Files.createDirectories(folder.resolve("lib"));
    Path fake = folder.resolve("lib/libfontconfig.so.1");
    if (Files.notExists(fake)) {
      Files.copy(hollow, fake);
    }
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.add(FontlessChild.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path out = folder.resolve("out.txt");
    builder.redirectOutput(out.toFile());
    builder.environment().put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
    builder.environment().put("FONTCONFIG_FILE", "/dev/null");
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the child Java still runs");
    return Files.readString(out);
  }
}
