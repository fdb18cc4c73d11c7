package org.juesuan.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The form of a record: its components in their order. It is read by its constructor, so that what that refuses is no record. */
final class RecordForm implements ValueForm {

    private final Method[] accessors;
    private final ValueForm[] parts;
    private final Constructor<?> constructor;

    RecordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        accessors = new Method[components.length];
        parts = new ValueForm[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
            parts[i] = RecordCodec.form(components[i].getGenericType());
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
