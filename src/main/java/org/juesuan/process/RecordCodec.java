package org.juesuan.process;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as bytes, for two ends of one build. What is read is what the declared types allow and nothing else: the
 * bytes name no class, a length is never believed beyond the bytes that are there, and records are made by their
 * constructors. Knows records, sealed interfaces of them, lists, enums and plain values, none of
 * which contains its own kind; {@code null} everywhere.
 */
public final class RecordCodec {

    private static final Map<Type, Form> FORMS = new ConcurrentHashMap<>();
    /** As many bytes as a long takes; longer integers are written as such. */
    private static final int LONG_BITS = 63;

    private RecordCodec() {
    }

    /** @throws Bounded.Full where it takes more than {@code most} bytes */
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
            value = type.cast(form(type).read(in));
        } catch (RuntimeException e) {
            throw new IOException("no such value: " + e, e);
        }
        if (in.available() > 0) {
            throw new IOException(in.available() + " bytes too many");
        }
        return value;
    }

    /** How values of a type are written and read. */
    private interface Form {

        void write(DataOutputStream out, Object value) throws IOException;

        Object read(DataInputStream in) throws IOException;
    }

    /** The declared types in words: they change where bytes that were written before could not be read, or not as they were meant. */
    public static String shape(Class<?> type) {
        StringBuilder shape = new StringBuilder();
        describe(type, shape);
        return shape.toString();
    }

    private static void describe(Type type, StringBuilder shape) {
        shape.append(type.getTypeName());
        if (type instanceof ParameterizedType list) {
            describe(list.getActualTypeArguments()[0], shape.append(" of "));
        } else if (type instanceof Class<?> c && c.isRecord()) {
            for (RecordComponent component : c.getRecordComponents()) {
                describe(component.getGenericType(), shape.append("; ").append(component.getName()).append(' '));
            }
        } else if (type instanceof Class<?> c && (c.isSealed() || c.isEnum())) {
            Object[] choices = c.isEnum() ? c.getEnumConstants() : c.getPermittedSubclasses();
            for (Object choice : choices) {
                if (choice instanceof Class<?> one) {
                    describe(one, shape.append("| "));
                } else {
                    shape.append("| ").append(((Enum<?>) choice).name());
                }
            }
        }
    }

    private static Form form(Type type) {
        Form known = FORMS.get(type);
        if (known == null) {
            known = make(type);
            FORMS.put(type, known);
        }
        return known;
    }

    @SuppressWarnings("EnumOrdinal") // the names in their order are part of the shape that both ends compare
    private static Form make(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return nullable(new ListForm(form(list.getActualTypeArguments()[0])));
        }
        if (!(type instanceof Class<?> c)) {
            throw new IllegalArgumentException("no form for " + type);
        }
        if (c.isPrimitive()) {
            return plain(c);
        }
        if (c.isRecord()) {
            return nullable(new RecordForm(c));
        }
        if (c.isSealed()) {
            return nullable(new SealedForm(Arrays.stream(c.getPermittedSubclasses()).map(RecordCodec::form).toList(), List.of(c.getPermittedSubclasses())));
        }
        if (c.isEnum()) {
            Object[] constants = c.getEnumConstants();
            return nullable(new Plain((out, v) -> out.writeShort(((Enum<?>) v).ordinal()), in -> at(constants, in.readUnsignedShort())));
        }
        return nullable(plain(c));
    }

    private static Form plain(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Plain((out, v) -> out.writeInt((Integer) v), DataInputStream::readInt);
        } else if (type == long.class || type == Long.class) {
            return new Plain((out, v) -> out.writeLong((Long) v), DataInputStream::readLong);
        } else if (type == double.class || type == Double.class) {
            return new Plain((out, v) -> out.writeDouble((Double) v), DataInputStream::readDouble);
        } else if (type == boolean.class || type == Boolean.class) {
            return new Plain((out, v) -> out.writeBoolean((Boolean) v), DataInputStream::readBoolean);
        } else if (type == String.class) {
            return new Plain((out, v) -> write(out, ((String) v).getBytes(StandardCharsets.UTF_8)), in -> new String(bytes(in), StandardCharsets.UTF_8));
        } else if (type == byte[].class) {
            return new Plain((out, v) -> write(out, (byte[]) v), RecordCodec::bytes);
        } else if (type == Path.class) {
            return new Plain((out, v) -> write(out, v.toString().getBytes(StandardCharsets.UTF_8)), in -> Path.of(new String(bytes(in), StandardCharsets.UTF_8)));
        } else if (type == LocalDate.class) {
            return new Plain((out, v) -> out.writeLong(((LocalDate) v).toEpochDay()), in -> LocalDate.ofEpochDay(in.readLong()));
        } else if (type == Duration.class) {
            return new Plain((out, v) -> out.writeLong(((Duration) v).toMillis()), in -> Duration.ofMillis(in.readLong()));
        } else if (type == BigDecimal.class) {
            return new Plain((out, v) -> write(out, (BigDecimal) v), RecordCodec::decimal);
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
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a length of " + length + " where " + in.available() + " bytes are left");
        }
        return length;
    }

    private static <T> T at(T[] values, int place) throws IOException {
        if (place >= values.length) {
            throw new IOException("number " + place + " of " + values.length);
        }
        return values[place];
    }

    private static Form nullable(Form form) {
        return new Plain((out, v) -> {
            out.writeBoolean(v != null);
            if (v != null) {
                form.write(out, v);
            }
        }, in -> in.readBoolean() ? form.read(in) : null);
    }

    private record Plain(Writing writing, Making making) implements Form {

        private interface Writing {
            void write(DataOutputStream out, Object value) throws IOException;
        }

        private interface Making {
            Object read(DataInputStream in) throws IOException;
        }

        @Override
        public void write(DataOutputStream out, Object value) throws IOException {
            writing.write(out, value);
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            return making.read(in);
        }
    }

    private record ListForm(Form element) implements Form {

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
            int length = length(in);
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                list.add(element.read(in));
            }
            return list;
        }
    }

    private record SealedForm(List<Form> forms, List<Class<?>> types) implements Form {

        @Override
        public void write(DataOutputStream out, Object value) throws IOException {
            int place = types.indexOf(value.getClass());
            out.writeByte(place);
            forms.get(place).write(out, value);
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            return at(forms.toArray(Form[]::new), in.readUnsignedByte()).read(in);
        }
    }

    private static final class RecordForm implements Form {

        private final Method[] accessors;
        private final Form[] parts;
        private final Constructor<?> constructor;

        RecordForm(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            accessors = new Method[components.length];
            parts = new Form[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
                parts[i] = form(components[i].getGenericType());
            }
            try {
                constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has it", e);
            }
        }

        @Override
        public void write(DataOutputStream out, Object value) throws IOException {
            try {
                for (int i = 0; i < parts.length; i++) {
                    parts[i].write(out, accessors[i].invoke(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an accessor only returns", e);
            }
        }

        @Override
        public Object read(DataInputStream in) throws IOException {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IOException("no such record: " + e.getCause(), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the constructor fits its components", e);
            }
        }
    }
}
