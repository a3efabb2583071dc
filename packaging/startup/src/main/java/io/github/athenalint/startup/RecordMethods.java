package io.github.athenalint.startup;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes out {@code equals} and {@code hashCode} of a record, as {@link
 * java.lang.runtime.ObjectMethods} says that they work. {@code toString} is for people and for no
 * start.
 */
final class RecordMethods {

  private static final int HIDDEN =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final ClassNode unit;
  private final InvokeDynamicInsnNode site;

  private RecordMethods(ClassNode unit, InvokeDynamicInsnNode site) {
    this.unit = unit;
    this.site = site;
  }

  /** Returns the call of a written out method in place of a site that would make one. */
  static Optional<AbstractInsnNode> unfolded(InvokeDynamicInsnNode site, ClassNode unit) {
    if (!site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
      return Optional.empty();
    }
    RecordMethods methods = new RecordMethods(unit, site);
    return switch (site.name) {
      case "equals" -> Optional.of(methods.equality());
      case "hashCode" -> Optional.of(methods.hash());
      default -> Optional.empty();
    };
  }

  private AbstractInsnNode equality() {
    MethodNode code = method("$equals");
    Label different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, unit.name);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      Handle component = (Handle) site.bsmArgs[i];
      load(code, 0, component);
      load(code, 1, component);
      compare(code, Type.getType(component.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    return call(code);
  }

  private void load(MethodVisitor code, int variable, Handle component) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    if (variable == 1) {
      code.visitTypeInsn(Opcodes.CHECKCAST, unit.name);
    }
    code.visitFieldInsn(Opcodes.GETFIELD, unit.name, component.getName(), component.getDesc());
  }

  private static void compare(MethodVisitor code, Type type, Label different) {
    switch (type.getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT ->
          code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        String each = type.getDescriptor();
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Conversions.wrapper(type),
            "compare",
            "(" + each + each + ")I",
            false);
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
      default -> {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(Opcodes.IFEQ, different);
      }
    }
  }

  private AbstractInsnNode hash() {
    MethodNode code = method("$hashCode");
    code.visitInsn(Opcodes.ICONST_0);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      Handle component = (Handle) site.bsmArgs[i];
      Type type = Type.getType(component.getDesc());
      boolean primitive = type.getSort() < Type.ARRAY;
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      load(code, 0, component);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          primitive ? Conversions.wrapper(type) : "java/util/Objects",
          "hashCode",
          "(" + (primitive ? type.getDescriptor() : "Ljava/lang/Object;") + ")I",
          false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    return call(code);
  }

  private MethodNode method(String name) {
    MethodNode method = new MethodNode(HIDDEN, name, site.desc, null, null);
    unit.methods.add(method);
    return method;
  }

  private AbstractInsnNode call(MethodNode method) {
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, unit.name, method.name, method.desc, isInterface(unit));
  }

  private static boolean isInterface(ClassNode unit) {
    return (unit.access & Opcodes.ACC_INTERFACE) != 0;
  }
}
