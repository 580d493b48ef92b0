package id.kia.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java file is as google-java-format writes it; {@code ./kia format} mends it. */
class FormatTest {
  @Test
  void every_file_is_formatted() throws FormatterException {
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<String> unformatted = new ArrayList<>();
    for (Path file : SourceTree.javaFiles()) {
      String text = SourceTree.text(file);
      String wanted =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (!wanted.equals(text)) {
        unformatted.add(SourceTree.name(file));
      }
    }
    assertEquals(List.of(), unformatted, "run ./kia format");
  }
}
