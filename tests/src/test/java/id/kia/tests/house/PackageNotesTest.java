package id.kia.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each package of main code says what it is for, in 5 to 15 lines. */
class PackageNotesTest {
  @Test
  void every_package_has_a_note_of_5_to_15_lines() {
    List<String> wrong =
        SourceTree.mainFiles().stream()
            .map(Path::getParent)
            .distinct()
            .sorted()
            .map(PackageNotesTest::fault)
            .filter(f -> !f.isEmpty())
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static String fault(Path folder) {
    Path note = folder.resolve("package-info.java");
    if (!Files.exists(note)) {
      return SourceTree.name(folder) + " has no package-info.java";
    }
    List<String> lines = SourceTree.text(note).lines().collect(Collectors.toList());
    long comment = lines.stream().takeWhile(line -> !line.startsWith("package ")).count();
    return comment >= 5 && comment <= 15
        ? ""
        : SourceTree.name(note) + " has " + comment + " lines of note";
  }
}
