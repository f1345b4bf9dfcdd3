package dk.fremdrift.budget;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores {@link Units} as {@code numeric(12, 2)}. */
@Converter(autoApply = true)
class UnitsConverter implements AttributeConverter<Units, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Units units) {
        return units == null ? null : units.count();
    }

    @Override
    public @Nullable Units convertToEntityAttribute(@Nullable BigDecimal count) {
        return count == null ? null : new Units(count);
    }
}
