package io.github.athenalint.startup;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The conversions that {@link java.lang.invoke.LambdaMetafactory} allows, as instructions. */
final class Conversions {

  private static final Map<Integer, String> WRAPPERS =
      Map.of(
          Type.BOOLEAN, "java/lang/Boolean",
          Type.BYTE, "java/lang/Byte",
          Type.CHAR, "java/lang/Character",
          Type.SHORT, "java/lang/Short",
          Type.INT, "java/lang/Integer",
          Type.LONG, "java/lang/Long",
          Type.FLOAT, "java/lang/Float",
          Type.DOUBLE, "java/lang/Double");

  private Conversions() {}

  /** Returns the internal name of the class that boxes a primitive type. */
  static String wrapper(Type primitive) {
    String wrapper = WRAPPERS.get(primitive.getSort());
    if (wrapper == null) {
      throw new IllegalArgumentException("no primitive: " + primitive);
    }
    return wrapper;
  }

  /** Converts the value on the stack. */
  static void convert(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from)) {
      if (isPrimitive(to)) {
        widen(code, from, to);
      } else {
        box(code, from);
      }
    } else if (isPrimitive(to)) {
      Type boxed = primitiveOf(from, to);
      cast(code, Type.getObjectType(wrapper(boxed)));
      unbox(code, boxed);
      widen(code, boxed, to);
    } else {
      cast(code, to);
    }
  }

  static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** A wrapper says what it holds; of anything else it is what is wanted. */
  private static Type primitiveOf(Type boxed, Type wanted) {
    return WRAPPERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(boxed.getInternalName()))
        .map(entry -> primitive(entry.getKey()))
        .findFirst()
        .orElse(wanted);
  }

  private static Type primitive(int sort) {
    return switch (sort) {
      case Type.BOOLEAN -> Type.BOOLEAN_TYPE;
      case Type.BYTE -> Type.BYTE_TYPE;
      case Type.CHAR -> Type.CHAR_TYPE;
      case Type.SHORT -> Type.SHORT_TYPE;
      case Type.INT -> Type.INT_TYPE;
      case Type.LONG -> Type.LONG_TYPE;
      case Type.FLOAT -> Type.FLOAT_TYPE;
      case Type.DOUBLE -> Type.DOUBLE_TYPE;
      default -> throw new IllegalArgumentException("no primitive: " + sort);
    };
  }

  private static void cast(MethodVisitor code, Type to) {
    if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void box(MethodVisitor code, Type primitive) {
    String wrapper = wrapper(primitive);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        wrapper,
        "valueOf",
        "(" + primitive.getDescriptor() + ")L" + wrapper + ";",
        false);
  }

  private static void unbox(MethodVisitor code, Type primitive) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        wrapper(primitive),
        primitive.getClassName() + "Value",
        "()" + primitive.getDescriptor(),
        false);
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    int instruction =
        switch (to.getSort()) {
          case Type.LONG -> isOfInt(from) ? Opcodes.I2L : Opcodes.NOP;
          case Type.FLOAT -> isOfInt(from) ? Opcodes.I2F : Opcodes.L2F;
          case Type.DOUBLE ->
              isOfInt(from) ? Opcodes.I2D : from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D;
          default -> Opcodes.NOP;
        };
    code.visitInsn(instruction);
  }

  private static boolean isOfInt(Type type) {
    return type.getSort() <= Type.INT;
  }
}
