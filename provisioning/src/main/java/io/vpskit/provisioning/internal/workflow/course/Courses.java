package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.util.EnumMap;
import java.util.Map;

/** The way of each type of operation. */
public final class Courses {
  private Courses() {}

  public static Map<OperationType, Course> all() {
    Map<OperationType, Course> courses = new EnumMap<>(OperationType.class);
    for (OperationType type : OperationType.values()) {
      courses.put(type, course(type));
    }
    return courses;
  }

  private static Course course(OperationType type) {
    return switch (type) {
      case OPEN -> new OpenCourse();
      case SUSPEND -> ServiceCourses.suspend();
      case RESUME -> ServiceCourses.resume();
      case START -> ServiceCourses.onMachine("machine started");
      case STOP -> ServiceCourses.onMachine("machine stopped");
      case RESTART -> ServiceCourses.onMachine("machine restarted");
      case CHANGE_TARIFF -> ServiceCourses.changeTariff();
      case REINSTALL -> ServiceCourses.reinstall();
      case CHANGE_PASSWORD -> ServiceCourses.changePassword();
      case SET_HOST_NAME -> ServiceCourses.setHostName();
      case ADD_ADDRESS -> new AddAddressCourse();
      case REMOVE_ADDRESS -> new RemoveAddressCourse();
      case SET_PTR -> new SetPtrCourse();
      case GUARD -> ServiceCourses.guard();
      case BUILD_SPARE -> new BuildSpareCourse();
      case DELETE_SERVICE -> DeleteCourse.ofService();
      case DELETE_SPARE -> DeleteCourse.ofSpare();
      case TEND_LICENCE -> new LicenceCourse();
      case CLEAN_UP -> DeleteCourse.ofLeftBehind();
      case TAKE_BACK -> new TakeBackCourse();
    };
  }
}
