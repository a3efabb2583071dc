package io.github.athenalint.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.athenalint.schema.PackedJson;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts the JSON resources that every run reads into the class that gives them out. */
final class Constants {

  private static final String PACKAGE = "io/github/athenalint/schema/";

  /** The path of the class in the jar. */
  static final String CLASS = PACKAGE + "PackedJson.class";

  private static final List<String> RESOURCES = List.of("athena.schema.json", "regions.json");
  private static final String METHOD = "of";

  private Constants() {}

  /**
   * Returns the class with the resources of its jar.
   *
   * @throws IOException if one of them is not there
   */
  static byte[] in(byte[] original, ZipFile jar) throws IOException {
    ClassNode unit = new ClassNode();
    new ClassReader(original).accept(unit, 0);
    MethodNode written =
        new MethodNode(
            Opcodes.ACC_STATIC, METHOD, "(Ljava/lang/String;)Ljava/lang/String;", null, null);
    for (String resource : RESOURCES) {
      writeCase(written, resource, packed(PACKAGE + resource, jar));
    }
    written.visitInsn(Opcodes.ACONST_NULL);
    written.visitInsn(Opcodes.ARETURN);
    if (!unit.methods.removeIf(method -> method.name.equals(METHOD))) {
      throw new IOException(CLASS + " has no method " + METHOD);
    }
    unit.methods.add(written);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    unit.accept(writer);
    return writer.toByteArray();
  }

  private static String packed(String path, ZipFile jar) throws IOException {
    ZipEntry entry = jar.getEntry(path);
    if (entry == null) {
      throw new IOException(jar.getName() + " has no " + path);
    }
    return PackedJson.pack(new ObjectMapper().readTree(jar.getInputStream(entry)));
  }

  /** Gives a constant back if the argument is the name of its resource. */
  private static void writeCase(MethodVisitor code, String resource, String packed) {
    Label next = new Label();
    code.visitLdcInsn(resource);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
    code.visitJumpInsn(Opcodes.IFEQ, next);
    code.visitLdcInsn(packed);
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(next);
  }
}
