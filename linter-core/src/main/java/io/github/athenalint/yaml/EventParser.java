package io.github.athenalint.yaml;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;

/**
 * Jackson's YAML parser, read one floor below its tokens: the events tell style, tag, anchor and
 * both marks of every node, and they allow keys that are no scalars, which the tokens refuse.
 */
final class EventParser extends YAMLParser {

  private EventParser(
      IOContext context, int features, int yamlFeatures, LoaderOptions options, Reader reader) {
    super(context, features, yamlFeatures, options, NoCodec.NONE, reader);
  }

  /** Opens a parser on {@code text}, which may hold only characters that YAML allows. */
  static EventParser open(String text) {
    try {
      return (EventParser) Factory.INSTANCE.createParser(new StringReader(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns the next event, or null after the last; throws what the library throws. */
  @Nullable Event next() {
    Event event = _yamlParser.getEvent();
    _lastEvent = event;
    return event;
  }

  /** Says that no objects are mapped here. */
  private static final class NoCodec {
    @SuppressWarnings("NullAway") // Jackson takes null for "no codec"
    static final ObjectCodec NONE = null;

    private NoCodec() {}
  }

  private static final class Factory extends YAMLFactory {
    private static final long serialVersionUID = 1L;
    static final Factory INSTANCE = new Factory();

    Factory() {
      super(YAMLFactory.builder().loaderOptions(options()));
    }

    @Override
    protected YAMLParser _createParser(Reader reader, IOContext context) {
      return new EventParser(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, reader);
    }

    private static LoaderOptions options() {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      return options;
    }
  }
}
