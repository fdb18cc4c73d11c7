/** The archive that the build makes, run as its users run it: in processes of their own, by its launcher. */
package org.juesuan.distribution;
