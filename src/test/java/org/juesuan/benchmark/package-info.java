/** Programs that measure, with a command each in {@code src/README.md}; no test runs them. They may use every room. */
package org.juesuan.benchmark;
