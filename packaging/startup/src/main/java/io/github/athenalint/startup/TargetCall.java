package io.github.athenalint.startup;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The call of the method that a lambda stands for. */
final class TargetCall {

  private final Handle target;
  private final Type owner;

  TargetCall(Handle target) {
    this.target = target;
    this.owner = Type.getObjectType(target.getOwner());
  }

  private boolean makesObject() {
    return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /** Returns what must lie on the stack, the receiver included. */
  Type[] parameters() {
    Type[] declared = Type.getArgumentTypes(target.getDesc());
    if (makesObject() || target.getTag() == Opcodes.H_INVOKESTATIC) {
      return declared;
    }
    Type[] all = new Type[declared.length + 1];
    all[0] = owner;
    System.arraycopy(declared, 0, all, 1, declared.length);
    return all;
  }

  /** Returns what lies on the stack afterwards. */
  Type result() {
    return makesObject() ? owner : Type.getReturnType(target.getDesc());
  }

  /** Writes what comes before the arguments. */
  void begin(MethodVisitor code) {
    if (makesObject()) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
  }

  /** Writes the call itself. */
  void end(MethodVisitor code) {
    int instruction =
        switch (target.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> throw new IllegalArgumentException("no call: " + target);
        };
    code.visitMethodInsn(
        instruction, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }
}
