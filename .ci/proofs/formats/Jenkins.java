import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.Report;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.nio.file.Path;

/** Reads reports as Jenkins does, and prints what it understood: a line of tabbed columns an issue. */
public class Jenkins {

  public static void main(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      String parser = args[i];
      Report report =
          new ParserRegistry()
              .get(parser)
              .createParser()
              .parse(new FileReaderFactory(Path.of(args[i + 1])));
      for (String error : report.getErrorMessages()) {
        print(parser, "ERROR", error);
      }
      for (Issue issue : report) {
        print(
            parser,
            issue.getFileName(),
            issue.getLineStart(),
            issue.getColumnStart(),
            issue.getSeverity().getName(),
            issue.getCategory(),
            issue.getType());
      }
    }
  }

  private static void print(Object... columns) {
    StringBuilder line = new StringBuilder();
    for (Object column : columns) {
      line.append(line.isEmpty() ? "" : "\t").append(column.toString().replaceAll("[\t\r\n]", "␤"));
    }
    System.out.println(line);
  }
}
