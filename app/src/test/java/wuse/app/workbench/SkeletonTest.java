package wuse.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.app.shelf.PackTree;
import wuse.check.PackCheck;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.layout.Layout;
import wuse.layout.PolicyText;
import wuse.policy.Fault;
import wuse.policy.Faults;
import wuse.policy.FileKind;
import wuse.policy.PackReader;

class SkeletonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final PackReader READER = new PackReader(new FeelCells(), new DrlReader());
  private static final PackTree SHIPPED = PackTree.in(Path.of("..", "rules", "packs"));

  static List<String> paths() {
    return List.of(
        "zhejiang/tongxiang/eco-code/indicators/permit/P99.yaml",
        "zhejiang/tongxiang/eco-code/terms/new.yaml",
        "zhejiang/tongxiang/eco-code/cases/new.yaml",
        "zhejiang/tongxiang/eco-code/cases/survivors.yaml",
        "zhejiang/tongxiang/new/pack.yaml",
        "calendar/2031.yaml",
        "law/local.yaml",
        "law/text/排污许可管理办法.yaml",
        "binding.yaml",
        "rules/new.drl");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void what_a_new_file_begins_with_has_no_fault_of_its_own_and_is_laid_out(String path) {
    PackTree base = SHIPPED.without(path);
    String text = new Skeleton(base.read(READER), DAY).of(path);
    PackTree tree = base.with(path, text.getBytes(StandardCharsets.UTF_8));
    assertThat(PackCheck.of(tree.read(READER), DAY))
        .filteredOn(fault -> fault.at().file().equals(path))
        .as(text)
        .extracting(Fault::code)
        .isEmpty();
    FileKind.of(path).ifPresent(kind -> assertThat(laidOut(kind, path, text)).contains(text));
  }

  private static Optional<String> laidOut(FileKind kind, String path, String text) {
    return PolicyText.read(path, text.getBytes(StandardCharsets.UTF_8), new Faults())
        .flatMap(read -> Layout.of(kind, read));
  }

  @Test
  void every_kind_of_file_has_one() {
    Set<FileKind> kinds =
        paths().stream().flatMap(path -> FileKind.of(path).stream()).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder(FileKind.values());
  }
}
