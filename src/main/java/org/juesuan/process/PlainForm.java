package org.juesuan.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The forms of values that consist of no others. */
record PlainForm(Writing writing, Making making) implements ValueForm {

    /** As many bytes as a long takes; longer integers are written as such. */
    private static final int LONG_BITS = 63;

    interface Writing {
        void write(DataOutputStream out, Object value) throws IOException;
    }

    interface Making {
        @Nullable Object read(DataInputStream in) throws IOException;
    }

    @Override
    public void write(DataOutputStream out, Object value) throws IOException {
        writing.write(out, value);
    }

    @Override
    public @Nullable Object read(DataInputStream in) throws IOException {
        return making.read(in);
    }

    /** @throws IllegalArgumentException for a type that is none of these */
    static PlainForm of(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new PlainForm((out, v) -> out.writeInt((Integer) v), DataInputStream::readInt);
        } else if (type == long.class || type == Long.class) {
            return new PlainForm((out, v) -> out.writeLong((Long) v), DataInputStream::readLong);
        } else if (type == double.class || type == Double.class) {
            return new PlainForm((out, v) -> out.writeDouble((Double) v), DataInputStream::readDouble);
        } else if (type == boolean.class || type == Boolean.class) {
            return new PlainForm((out, v) -> out.writeBoolean((Boolean) v), DataInputStream::readBoolean);
        } else if (type == String.class) {
            return new PlainForm((out, v) -> write(out, ((String) v).getBytes(StandardCharsets.UTF_8)),
                    in -> new String(bytes(in), StandardCharsets.UTF_8));
        } else if (type == byte[].class) {
            return new PlainForm((out, v) -> write(out, (byte[]) v), PlainForm::bytes);
        } else if (type == Path.class) {
            return new PlainForm((out, v) -> write(out, v.toString().getBytes(StandardCharsets.UTF_8)),
                    in -> Path.of(new String(bytes(in), StandardCharsets.UTF_8)));
        } else if (type == LocalDate.class) {
            return new PlainForm((out, v) -> out.writeLong(((LocalDate) v).toEpochDay()), in -> LocalDate.ofEpochDay(in.readLong()));
        } else if (type == Duration.class) {
            return new PlainForm((out, v) -> out.writeLong(((Duration) v).toMillis()), in -> Duration.ofMillis(in.readLong()));
        } else if (type == BigDecimal.class) {
            return new PlainForm((out, v) -> write(out, (BigDecimal) v), PlainForm::decimal);
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static void write(DataOutputStream out, BigDecimal value) throws IOException {
        boolean small = value.unscaledValue().bitLength() <= LONG_BITS;
        out.writeBoolean(small);
        out.writeInt(value.scale());
        if (small) {
            out.writeLong(value.unscaledValue().longValueExact());
        } else {
            write(out, value.unscaledValue().toByteArray());
        }
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        boolean small = in.readBoolean();
        int scale = in.readInt();
        return small ? BigDecimal.valueOf(in.readLong(), scale) : new BigDecimal(new BigInteger(bytes(in)), scale);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[length(in)];
        in.readFully(bytes);
        return bytes;
    }

    /** A length of bytes, or of a list whose elements take a byte each at least. */
    static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a length of " + length + " where " + in.available() + " bytes are left");
        }
        return length;
    }

    static <T> T at(T[] values, int place) throws IOException {
        if (place >= values.length) {
            throw new IOException("number " + place + " of " + values.length);
        }
        return values[place];
    }

    /** The same form, for values that may be {@code null}. */
    static PlainForm nullable(ValueForm form) {
        return new PlainForm((out, v) -> {
            out.writeBoolean(v != null);
            if (v != null) {
                form.write(out, v);
            }
        }, in -> in.readBoolean() ? form.read(in) : null);
    }
}
