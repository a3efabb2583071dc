package io.github.athenalint.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One class with its lambdas and record methods unfolded. */
final class Unfolding {

  private final String name;
  private final byte[] rewritten;
  private final Map<String, byte[]> added;

  private Unfolding(String name, byte[] rewritten, Map<String, byte[]> added) {
    this.name = name;
    this.rewritten = rewritten;
    this.added = added;
  }

  /**
   * Unfolds a class.
   *
   * @param original the bytes of a class file
   */
  static Unfolding of(byte[] original) {
    ClassNode unit = new ClassNode();
    new ClassReader(original).accept(unit, 0);
    Map<String, byte[]> added = new LinkedHashMap<>();
    boolean changed = false;
    for (MethodNode method : List.copyOf(unit.methods)) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site) {
          Optional<AbstractInsnNode> plain = unfold(site, unit, added);
          plain.ifPresent(instead -> method.instructions.set(site, instead));
          changed |= plain.isPresent();
        }
      }
    }
    return new Unfolding(unit.name, changed ? bytes(unit) : original, added);
  }

  /** Returns the internal name of the class. */
  String name() {
    return name;
  }

  /** Returns the class file in its new form. */
  byte[] rewritten() {
    return rewritten;
  }

  /** Returns the classes that its lambdas became, by their internal names. */
  Map<String, byte[]> added() {
    return added;
  }

  private static Optional<AbstractInsnNode> unfold(
      InvokeDynamicInsnNode site, ClassNode unit, Map<String, byte[]> added) {
    if (LambdaClass.makes(site)) {
      LambdaClass lambda = new LambdaClass(unit, site, unit.name + "$$Lambda" + added.size());
      added.put(lambda.name(), bytes(lambda.make()));
      return Optional.of(lambda.creation());
    }
    return RecordMethods.unfolded(site, unit);
  }

  /** The stack maps stay as they are: each instruction is replaced by one with the same effect. */
  private static byte[] bytes(ClassNode unit) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    unit.accept(writer);
    return writer.toByteArray();
  }
}
