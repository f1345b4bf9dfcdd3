package dk.fremdrift.decision;

import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes what is decided on in one form only: sorted keys, no blanks, amounts and other decimals as strings. The same
 * content has the same hash, whenever and wherever it is written.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new AsString<>(BigDecimal.class) {
                        @Override
                        String text(BigDecimal number) {
                            return number.toPlainString();
                        }
                    })
                    .addSerializer(Money.class, new AsString<>(Money.class) {
                        @Override
                        String text(Money money) {
                            return money.amount().toPlainString();
                        }
                    })
                    .addSerializer(Double.class, new AsString<>(Double.class) {
                        @Override
                        String text(Double number) {
                            throw new IllegalArgumentException("A double is not exact");
                        }
                    }))
            .build();

    /** The content as JSON; a value may be a map, a list, text, a number, an amount, a date, an id or {@code null}. */
    public static String write(Map<String, ?> content) {
        return MAPPER.writeValueAsString(content);
    }

    private abstract static class AsString<T> extends StdSerializer<T> {

        AsString(Class<T> type) {
            super(type);
        }

        abstract String text(T value);

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text(value));
        }
    }

    private CanonicalJson() {}
}
