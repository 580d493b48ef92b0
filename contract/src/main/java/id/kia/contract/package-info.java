/** x. */
package id.kia.contract;
