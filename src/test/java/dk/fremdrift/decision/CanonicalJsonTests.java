package dk.fremdrift.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Sha256;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void keysAreSortedOnEveryLevel() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", "æøå");
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("lines", List.of(inner));
        outer.put("frame", null);
        assertThat(CanonicalJson.write(outer)).isEqualTo("{\"frame\":null,\"lines\":[{\"a\":\"æøå\",\"z\":1}]}");
    }

    @Test
    void amountsAndDecimalsAreText() {
        Map<String, Object> content = new HashMap<>();
        content.put("amount", Money.kroner(1_208_000));
        content.put("units", new BigDecimal("1E+3"));
        content.put("date", LocalDate.of(2014, 9, 23));
        content.put("id", new UUID(0, 1));
        assertThat(CanonicalJson.write(content))
                .isEqualTo("{\"amount\":\"1208000.00\",\"date\":\"2014-09-23\","
                        + "\"id\":\"00000000-0000-0000-0000-000000000001\",\"units\":\"1000\"}");
    }

    @Test
    void whatIsNotExactIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("amount", 0.1))).hasStackTraceContaining("not exact");
    }

    @Test
    void theHashIsThatOfTheUtf8Text() {
        assertThat(Sha256.hex("{\"a\":\"å\"}"))
                .isEqualTo("65b5cfbfcfa650150de1554f3c1315785acf3ed6fa05ae1c2b79c1f117dc1e07");
    }
}
