package io.github.athenalint.startup;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes the private method that a lambda stands for reachable for the class in its place. */
final class Opening {

  private Opening() {}

  /** Returns a method that other classes of the package can call and that does the same. */
  static Handle reachable(Handle target, ClassNode unit) {
    if (!target.getOwner().equals(unit.name)) {
      return isNestmate(target.getOwner(), unit) ? bridge(target, unit) : target;
    }
    Optional<MethodNode> method =
        unit.methods.stream()
            .filter(each -> each.name.equals(target.getName()))
            .filter(each -> each.desc.equals(target.getDesc()))
            .findFirst();
    boolean isPrivate = method.filter(each -> (each.access & Opcodes.ACC_PRIVATE) != 0).isPresent();
    if (!isPrivate && target.getTag() != Opcodes.H_INVOKESPECIAL) {
      return target;
    }
    if (isPrivate && isHiddenStatic(method.get())) {
      open(method.get(), unit);
      return target;
    }
    return bridge(target, unit);
  }

  /** Of a nestmate the class may call what is private, but a class beside it may not. */
  private static boolean isNestmate(String other, ClassNode unit) {
    String host = unit.nestHostClass == null ? unit.name : unit.nestHostClass;
    return other.equals(host) || other.startsWith(host + "$");
  }

  private static boolean isHiddenStatic(MethodNode method) {
    int wanted = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    return (method.access & wanted) == wanted;
  }

  /** Nothing overrides or finds a static method that the compiler made. */
  private static void open(MethodNode method, ClassNode unit) {
    method.access = (method.access & ~Opcodes.ACC_PRIVATE) | visibility(unit);
  }

  private static int visibility(ClassNode unit) {
    return isInterface(unit) ? Opcodes.ACC_PUBLIC : 0;
  }

  private static boolean isInterface(ClassNode unit) {
    return (unit.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** A static method beside the private one: to open that itself would let it be overridden. */
  private static Handle bridge(Handle target, ClassNode unit) {
    TargetCall call = new TargetCall(target);
    String name = "bridge$" + unit.methods.size();
    MethodNode bridge =
        new MethodNode(
            Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | visibility(unit),
            name,
            Type.getMethodDescriptor(call.result(), call.parameters()),
            null,
            null);
    call.begin(bridge);
    int variable = 0;
    for (Type each : call.parameters()) {
      bridge.visitVarInsn(each.getOpcode(Opcodes.ILOAD), variable);
      variable += each.getSize();
    }
    call.end(bridge);
    bridge.visitInsn(call.result().getOpcode(Opcodes.IRETURN));
    unit.methods.add(bridge);
    return new Handle(Opcodes.H_INVOKESTATIC, unit.name, name, bridge.desc, isInterface(unit));
  }
}
