package org.sijil.projection;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * JSON that is written already, for the GraphQL layer to put into its answer as it is. It makes an answer of JSON-P values
 * and prints them; the one kind of value that is printed as whatever its text is, is a number.
 */
record RawJson(String text) implements JsonNumber {

    @Override
    public String toString() {
        return text;
    }

    @Override
    public ValueType getValueType() {
        return ValueType.NUMBER;
    }

    @Override
    public boolean isIntegral() {
        throw noNumber();
    }

    @Override
    public int intValue() {
        throw noNumber();
    }

    @Override
    public int intValueExact() {
        throw noNumber();
    }

    @Override
    public long longValue() {
        throw noNumber();
    }

    @Override
    public long longValueExact() {
        throw noNumber();
    }

    @Override
    public BigInteger bigIntegerValue() {
        throw noNumber();
    }

    @Override
    public BigInteger bigIntegerValueExact() {
        throw noNumber();
    }

    @Override
    public double doubleValue() {
        throw noNumber();
    }

    @Override
    public BigDecimal bigDecimalValue() {
        throw noNumber();
    }

    private static UnsupportedOperationException noNumber() {
        return new UnsupportedOperationException("It is no number, and only printed.");
    }
}
