package io.vpskit.provisioning;

import java.util.List;
import java.util.Optional;

/**
 * What is left for people: one task for each operation that has failed. Of failed builds of spares
 * only one task of a module is there at a time, because the pool goes on trying by itself.
 *
 * <p>A task is decided by the one who has taken it, or by anybody while nobody has. All decisions
 * are in the journal of the service or spare. Thread-safe.
 */
public interface OperatorTasks {
  /**
   * Tasks, the oldest first.
   *
   * @param filter which ones
   * @return as they stand
   * @throws StoreException when the database cannot be read
   */
  List<OperatorTask> list(OperatorTaskFilter filter);

  /**
   * One task.
   *
   * @param id the task
   * @return as it stands, or nothing when it is not known
   * @throws StoreException when the database cannot be read
   */
  Optional<OperatorTask> find(long id);

  /**
   * Takes an open task. Taken again by the same person, nothing changes.
   *
   * @param id the task
   * @param who a name of 1 to 64 characters
   * @return the task, in work
   * @throws InvalidRequestException when the name is out of bounds
   * @throws ConflictException when there is no such task, it is closed, or somebody else has it
   * @throws StoreException when the database cannot be used
   */
  OperatorTask take(long id, String who);

  /**
   * Puts a task back that is in work, so that somebody else can take it.
   *
   * @param id the task
   * @param who a name of 1 to 64 characters; need not be the one who has taken it
   * @return the task, open
   * @throws InvalidRequestException when the name is out of bounds
   * @throws ConflictException when there is no such task or it is not in work
   * @throws StoreException when the database cannot be used
   */
  OperatorTask giveBack(long id, String who);

  /**
   * Closes a task and leaves everything as it is: the operation stays failed, and the service keeps
   * its problem.
   *
   * @param id the task
   * @param who a name of 1 to 64 characters
   * @param remark 1 to 1000 characters
   * @return the task, closed
   * @throws InvalidRequestException when name or remark is out of bounds
   * @throws ConflictException when there is no such task, it is closed, or somebody else has it
   * @throws StoreException when the database cannot be used
   */
  OperatorTask close(long id, String who, String remark);

  /**
   * Lets the operation go on where it stopped, with as many tries as a new one, and closes the
   * task. When the operation fails again, the same task is opened again.
   *
   * @param id the task
   * @param who a name of 1 to 64 characters
   * @return the task, closed
   * @throws InvalidRequestException when the name is out of bounds
   * @throws ConflictException when there is no such task, it is closed, somebody else has it, the
   *     service is being worked on, or the module is not configured
   * @throws StoreException when the database cannot be used
   */
  OperatorTask retry(long id, String who);

  /**
   * Says that people have done what the operation should have done: it counts as done, and the task
   * is closed. The panels are not looked at.
   *
   * @param id a task that is not about an order or the build of a spare
   * @param who a name of 1 to 64 characters
   * @return the task, closed
   * @throws InvalidRequestException when the name is out of bounds
   * @throws ConflictException when there is no such task, it is closed, somebody else has it, the
   *     service is being worked on, the module is not configured, the order's machine must be
   *     named, or a spare should have been built: what people have built is never sold
   * @throws StoreException when the database cannot be used
   */
  OperatorTask markDone(long id, String who);

  /**
   * Says that people have made the machine of an order: the service becomes Active with it, and the
   * task is closed. Calls the panel to see that the machine is there, has its OS and belongs to the
   * customer's account; neither it nor its root password is changed.
   *
   * @param id the task of an order
   * @param who a name of 1 to 64 characters
   * @param machineId the machine's identifier on the panel, 1 to 64 characters
   * @return the task, closed
   * @throws InvalidRequestException when name or identifier is out of bounds
   * @throws ConflictException when there is no such task, it is closed, somebody else has it, it is
   *     not about an order, the module is not configured, the order has another machine already, or
   *     the machine cannot be seen, is not there, has no OS yet, or belongs to somebody else
   * @throws StoreException when the database cannot be used
   */
  OperatorTask markDone(long id, String who, String machineId);
}
