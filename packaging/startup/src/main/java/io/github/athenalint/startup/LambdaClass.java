package io.github.athenalint.startup;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The class that takes the place of one lambda or method reference. */
final class LambdaClass {

  private static final int HIDDEN = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
  private static final String INSTANCE = "instance";
  private static final String FACTORY = "of";
  private static final String NEW = "<init>";

  private final InvokeDynamicInsnNode site;
  private final String name;
  private final Type[] captured;
  private final Type face;
  private final Handle target;

  /**
   * Prepares the class; makes what it calls reachable.
   *
   * @param unit the class that the lambda is in
   * @param site where the lambda is made
   * @param name the internal name of the new class
   */
  LambdaClass(ClassNode unit, InvokeDynamicInsnNode site, String name) {
    this.site = site;
    this.name = name;
    this.captured = Type.getArgumentTypes(site.desc);
    this.face = Type.getReturnType(site.desc);
    this.target = Opening.reachable((Handle) site.bsmArgs[1], unit);
  }

  /** Tells whether a site makes a lambda without bridges, markers and serialization. */
  static boolean makes(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && site.bsm.getName().equals("metafactory");
  }

  String name() {
    return name;
  }

  /** Returns the instruction that takes the captured values and leaves the lambda. */
  AbstractInsnNode creation() {
    return captured.length == 0
        ? new FieldInsnNode(Opcodes.GETSTATIC, name, INSTANCE, face.getDescriptor())
        : new MethodInsnNode(Opcodes.INVOKESTATIC, name, FACTORY, site.desc, false);
  }

  /** Returns the class. */
  ClassNode make() {
    ClassNode made = new ClassNode();
    made.visit(
        Opcodes.V17,
        HIDDEN | Opcodes.ACC_SUPER,
        name,
        null,
        "java/lang/Object",
        new String[] {face.getInternalName()});
    for (int i = 0; i < captured.length; i++) {
      made.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          "a" + i,
          captured[i].getDescriptor(),
          null,
          null);
    }
    writeConstructor(made);
    if (captured.length == 0) {
      writeInstance(made);
    } else {
      writeFactory(made);
    }
    writeMethod(made);
    return made;
  }

  private String constructor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void writeConstructor(ClassNode made) {
    MethodVisitor code = made.visitMethod(Opcodes.ACC_PRIVATE, NEW, constructor(), null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", NEW, "()V", false);
    int variable = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), variable);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "a" + i, captured[i].getDescriptor());
      variable += captured[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
  }

  /** A lambda that captures nothing is one object, as the JVM makes it. */
  private void writeInstance(ClassNode made) {
    made.visitField(
        Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, face.getDescriptor(), null, null);
    MethodVisitor code = made.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    create(code);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, face.getDescriptor());
    code.visitInsn(Opcodes.RETURN);
  }

  private void writeFactory(ClassNode made) {
    MethodVisitor code = made.visitMethod(Opcodes.ACC_STATIC, FACTORY, site.desc, null, null);
    create(code);
    code.visitInsn(Opcodes.ARETURN);
  }

  private void create(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int variable = 0;
    for (Type each : captured) {
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), variable);
      variable += each.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, constructor(), false);
  }

  private void writeMethod(ClassNode made) {
    Type erased = (Type) site.bsmArgs[0];
    Type given = (Type) site.bsmArgs[2];
    MethodVisitor code =
        made.visitMethod(Opcodes.ACC_PUBLIC, site.name, erased.getDescriptor(), null, null);
    TargetCall call = new TargetCall(target);
    call.begin(code);
    int taken = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "a" + i, captured[i].getDescriptor());
      Conversions.convert(code, captured[i], call.parameters()[taken++]);
    }
    int variable = 1;
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      Type each = erased.getArgumentTypes()[i];
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), variable);
      Conversions.convert(code, each, given.getArgumentTypes()[i]);
      Conversions.convert(code, given.getArgumentTypes()[i], call.parameters()[taken++]);
      variable += each.getSize();
    }
    call.end(code);
    giveBack(code, call.result(), given.getReturnType(), erased.getReturnType());
  }

  private static void giveBack(MethodVisitor code, Type result, Type given, Type erased) {
    if (erased.getSort() == Type.VOID) {
      if (result.getSort() != Type.VOID) {
        code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
    } else if (Conversions.isPrimitive(result) || Conversions.isPrimitive(given)) {
      Conversions.convert(code, result, given);
    }
    code.visitInsn(erased.getOpcode(Opcodes.IRETURN));
  }
}
