package org.juesuan.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type are written as bytes and read back. */
interface ValueForm {

    void write(DataOutputStream out, Object value) throws IOException;

    /** The next value; throws where the bytes are no value of the type. */
    @Nullable Object read(DataInputStream in) throws IOException;
}
