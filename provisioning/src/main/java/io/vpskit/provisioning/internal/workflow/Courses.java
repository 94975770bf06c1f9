package io.vpskit.provisioning.internal.workflow;

import java.util.EnumMap;
import java.util.Map;

/** The way of each type of operation. */
final class Courses {
  private Courses() {}

  static Map<OperationType, Course> all() {
    Map<OperationType, Course> courses = new EnumMap<>(OperationType.class);
    for (OperationType type : OperationType.values()) {
      courses.put(type, course(type));
    }
    return courses;
  }

  private static Course course(OperationType type) {
    return switch (type) {
      case OPEN -> new OpenCourse();
      case BUILD_SPARE -> new BuildSpareCourse();
      case DELETE_SERVICE -> DeleteCourse.ofService();
      case DELETE_SPARE -> DeleteCourse.ofSpare();
      case CLEAN_UP -> DeleteCourse.ofLeftBehind();
    };
  }
}
