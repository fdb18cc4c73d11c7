package org.juesuan.process;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes, for two ends of one build. What is read is what the declared types allow and nothing else: the
 * bytes name no class, a length is never believed beyond the bytes that are there, and records are made by their
 * constructors. Knows records, sealed interfaces of them, lists, enums and plain values, none of
 * which contains its own kind; {@code null} everywhere.
 */
public final class RecordCodec {

    private static final Map<Type, ValueForm> FORMS = new ConcurrentHashMap<>();

    private RecordCodec() {
    }

    /** @throws BoundedBytes.Full where it takes more than {@code most} bytes */
    static byte[] write(Class<?> type, Object value, int most) throws BoundedBytes.Full {
        BoundedBytes bytes = new BoundedBytes(most);
        try {
            form(type).write(new DataOutputStream(bytes), value);
        } catch (BoundedBytes.Full e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("an array takes everything", e);
        }
        return bytes.bytes();
    }

    /** The same to a stream, which is not closed. */
    public static void write(Class<?> type, Object value, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        form(type).write(data, value);
        data.flush();
    }

    /**
     * The value that {@link #write} made these bytes of.
     *
     * @throws IOException where the bytes are no such value
     */
    public static <T> T read(Class<T> type, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        T value;
        try {
            value = Objects.requireNonNull(type.cast(form(type).read(in)), "no value");
        } catch (RuntimeException e) {
            throw new IOException("no such value: " + e, e);
        }
        if (in.available() > 0) {
            throw new IOException(in.available() + " bytes too many");
        }
        return value;
    }

    /** The declared types in words: they change where bytes that were written before could not be read, or not as they were meant. */
    public static String shape(Class<?> type) {
        StringBuilder shape = new StringBuilder();
        RecordShape.describe(type, shape);
        return shape.toString();
    }

    static ValueForm form(Type type) {
        ValueForm known = FORMS.get(type);
        if (known == null) {
            known = make(type);
            FORMS.put(type, known);
        }
        return known;
    }

    @SuppressWarnings("EnumOrdinal") // the names in their order are part of the shape that both ends compare
    private static ValueForm make(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return PlainForm.nullable(new ListForm(form(list.getActualTypeArguments()[0])));
        }
        if (!(type instanceof Class<?> c)) {
            throw new IllegalArgumentException("no form for " + type);
        }
        if (c.isPrimitive()) {
            return PlainForm.of(c);
        }
        if (c.isRecord()) {
            return PlainForm.nullable(new RecordForm(c));
        }
        if (c.isSealed()) {
            return PlainForm.nullable(new SealedForm(Arrays.stream(c.getPermittedSubclasses()).map(RecordCodec::form).toList(),
                    List.of(c.getPermittedSubclasses())));
        }
        if (c.isEnum()) {
            Object[] constants = c.getEnumConstants();
            return PlainForm.nullable(new PlainForm((out, v) -> out.writeShort(((Enum<?>) v).ordinal()),
                    in -> PlainForm.at(constants, in.readUnsignedShort())));
        }
        return PlainForm.nullable(PlainForm.of(c));
    }

    private record ListForm(ValueForm element) implements ValueForm {

        @Override
        public void write(DataOutputStream out, Object value) throws IOException {
            List<?> list = (List<?>) value;
            out.writeInt(list.size());
            for (Object one : list) {
                element.write(out, one);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            int length = PlainForm.length(in);
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                list.add(element.read(in));
            }
            return list;
        }
    }

    private record SealedForm(List<ValueForm> forms, List<Class<?>> types) implements ValueForm {

        @Override
        public void write(DataOutputStream out, Object value) throws IOException {
            int place = types.indexOf(value.getClass());
            out.writeByte(place);
            forms.get(place).write(out, value);
        }

        @Override
        public @Nullable Object read(DataInputStream in) throws IOException {
            return PlainForm.at(forms.toArray(ValueForm[]::new), in.readUnsignedByte()).read(in);
        }
    }
}
