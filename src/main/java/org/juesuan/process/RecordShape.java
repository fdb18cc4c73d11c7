package org.juesuan.process;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** The declared types of records in words. */
final class RecordShape {

    private RecordShape() {
    }

    static void describe(Type type, StringBuilder shape) {
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
}
